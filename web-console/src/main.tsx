import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

import './styles/base.css';
import './styles/parts.css';
import './styles/overview.css';
import './styles/function.css';
import './styles/function-panels.css';
import './styles/resources.css';
import './styles/providers.css';
import { App } from './app/App';

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
