import { StrictMode, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { ManageApp } from './manage/manage-app.js';
import { UnsubscribeApp } from './unsubscribe/unsubscribe-app.js';
import './styles/widget.css';
import './styles/manage.css';

const [, page, path = ''] = location.pathname.split('/');
const token = decodeURIComponent(path);
const root = document.getElementById('root');

function show(app: ReactNode): void {
  if (root) createRoot(root).render(<StrictMode>{app}</StrictMode>);
}

// Few people wait for a time: their page brings its own code.
if (page === 'waiting')
  void import('./waiting/waiting-app.js').then(({ WaitingApp }) => show(<WaitingApp token={token} />));
else show(page === 'unsubscribe' ? <UnsubscribeApp token={token} /> : <ManageApp token={token} />);
