import { Component, type ReactNode } from 'react';

import { Unusable } from './Unusable';

/** Shows what is in it, or why that cannot be shown. */
export class Broken extends Component<{ children: ReactNode }, { error: unknown }> {
  override state: { error: unknown } = { error: undefined };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override render() {
    return this.state.error === undefined ? (
      this.props.children
    ) : (
      <main>
        <Unusable error={this.state.error} />
      </main>
    );
  }
}
