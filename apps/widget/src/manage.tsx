import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ManageApp } from './manage/manage-app.js';
import { UnsubscribeApp } from './unsubscribe/unsubscribe-app.js';
import './styles/widget.css';
import './styles/manage.css';

const [, page, path = ''] = location.pathname.split('/');
const token = decodeURIComponent(path);
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>{page === 'unsubscribe' ? <UnsubscribeApp token={token} /> : <ManageApp token={token} />}</StrictMode>,
  );
}
