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
import { NotLoaded } from './app/loading';

const root = document.getElementById('root');
if (root) {
  createRoot(root, { onCaughtError: told }).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}

/** What the page says to its reader is no news for its developer. */
function told(error: unknown): void {
  if (!(error instanceof NotLoaded)) {
    console.error(error);
  }
}
