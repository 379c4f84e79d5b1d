import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { appRoute } from './app.route.js';
import { messageKinds, messageLanguages, messageStates, messageTabs, type MessagesSearch } from './messages-search.js';
import { oneOf, text } from './search-values.js';

export const messagesRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/messages',
  staticData: { permission: 'messages:read' },
  validateSearch: (search: Record<string, unknown>): MessagesSearch => ({
    tab: oneOf(messageTabs, search['tab']),
    search: text(search['search']),
    state: oneOf(messageStates, search['state']),
    kind: oneOf(messageKinds, search['kind']),
    message: text(search['message']),
    campaign: text(search['campaign']),
    conversation: text(search['conversation']),
    language: oneOf(messageLanguages, search['language']),
  }),
  component: lazyRouteComponent(() => import('../features/messages/messages-screen.js'), 'MessagesScreen'),
});
