import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

import './styles/base.css';
import './styles/parts.css';
import './styles/function-panels.css';
