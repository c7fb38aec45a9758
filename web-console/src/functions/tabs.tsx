import type { ComponentType } from 'react';

import type { FunctionRef } from './FunctionRef';
import { ReleasesPanel } from './releases/ReleasesPanel';
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
];
