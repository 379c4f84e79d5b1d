export { notificationsProblems } from './domain/notifications-problems.js';
export { NotificationsModule } from './notifications.module.js';
