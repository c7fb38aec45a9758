import { useState } from 'react';

import { Action } from './Action';

/** A line for a terminal, to copy. */
export function CopyLine({ title, text }: { title: string; text: string }) {
  const [isCopied, setCopied] = useState(false);
  return (
    <div className="copied">
      <pre aria-label={title}>{text}</pre>
      <Action
        label={`Copy the ${title} line`}
        onPress={() => {
          void navigator.clipboard.writeText(text).then(() => {
            setCopied(true);
          });
        }}
      >
        {isCopied ? 'Copied' : 'Copy'}
      </Action>
    </div>
  );
}
