import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { undoLatest } from '../undo/undo-toast.js';
import { useShortcuts } from '../ui/use-shortcuts.js';
import { askFor } from './dialog-requests.js';

/** The shortcuts that work on every screen; each screen adds its own. */
export function GlobalShortcuts() {
  const { t } = useTranslation('shell');
  const navigate = useNavigate();
  useShortcuts({
    'mod+k': () => askFor({ kind: 'palette' }),
    '?': () => askFor({ kind: 'shortcuts' }),
    c: () => askFor({ kind: 'new-booking' }),
    'g t': () => void navigate({ to: '/' }),
    'g c': () => void navigate({ to: '/calendar' }),
    'g u': () => void navigate({ to: '/clients' }),
    'g s': () => void navigate({ to: '/services' }),
    'g r': () => void navigate({ to: '/reports' }),
    'mod+z': () => void undoLatest({ undone: t('undone'), nothing: t('nothingToUndo') }),
  });
  return null;
}
