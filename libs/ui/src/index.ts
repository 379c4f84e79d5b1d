import './theme/styles.js';

export { BrandMark } from './brand/brand-mark.js';
export { Wordmark } from './brand/wordmark.js';
export { EmptyState } from './illustrations/empty-state.js';
export { type DrawingName, LineDrawing } from './illustrations/line-drawing.js';
export type { AdminCatalogue } from './messages/admin/en.js';
export { type AdminLocale, adminLocales, loadAdminMessages } from './messages/admin/load-admin-messages.js';
export { stamgastTheme, stamgastVariables } from './theme/stamgast-theme.js';
