import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BookingApp } from './booking-app.js';
import { reportHeight } from './embed/report-height.js';
import './styles/widget.css';

const [, , slug = ''] = location.pathname.split('/');
const root = document.getElementById('root');
if (root) {
  reportHeight(root);
  createRoot(root).render(
    <StrictMode>
      <BookingApp slug={decodeURIComponent(slug)} />
    </StrictMode>,
  );
}
