import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BookingApp } from './booking-app.js';
import { reportHeight } from './embed/report-height.js';
import './styles/widget.css';

// Under the business's own name the page knows whose it is; elsewhere its address says so.
const [, , named = ''] = location.pathname.split('/');
const slug = document.documentElement.dataset['slug'] ?? named;
const root = document.getElementById('root');
if (root) {
  reportHeight(root);
  createRoot(root).render(
    <StrictMode>
      <BookingApp slug={decodeURIComponent(slug)} />
    </StrictMode>,
  );
}
