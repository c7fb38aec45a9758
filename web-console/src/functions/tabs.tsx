import type { ComponentType } from 'react';

import type { FunctionRef } from './FunctionRef';
import { BindingsPanel } from './bindings/BindingsPanel';
import { InvokePanel } from './invoke/InvokePanel';
import { LogPanel } from './log/LogPanel';
import { ReleasesPanel } from './releases/ReleasesPanel';
import { SettingsPanel } from './settings/SettingsPanel';
import { VersionsPanel } from './versions/VersionsPanel';

interface Tab {
  path: string;
  title: string;
  Panel: ComponentType<FunctionRef>;
}

/** What the page of a function shows below its head, each at an address of its own. */
export const TABS: readonly Tab[] = [
  { path: 'versions', title: 'Versions', Panel: VersionsPanel },
  { path: 'releases', title: 'Releases', Panel: ReleasesPanel },
  { path: 'bindings', title: 'Bindings', Panel: BindingsPanel },
  { path: 'invoke', title: 'Invoke', Panel: InvokePanel },
  { path: 'log', title: 'Log', Panel: LogPanel },
  { path: 'settings', title: 'Settings', Panel: SettingsPanel },
];
