import { DropZone, FileTrigger, Text } from 'react-aria-components';

import { Action } from '../parts/Action';

interface FilePickerProps {
  isPrimary: boolean;
  isDisabled: boolean;
  onPick: (file: File) => void;
}

/** Takes a file that is dropped, pasted or chosen. */
export function FilePicker({ isPrimary, isDisabled, onPick }: FilePickerProps) {
  return (
    <DropZone
      className="drop"
      isDisabled={isDisabled}
      onDrop={({ items }) => {
        const dropped = items.find((item) => item.kind === 'file');
        void dropped?.getFile().then(onPick);
      }}
    >
      <Text slot="label">Drop a .wasm file here, paste it, or</Text>
      <FileTrigger
        acceptedFileTypes={['.wasm', 'application/wasm']}
        onSelect={(files) => {
          const chosen = files?.[0];
          if (chosen) {
            onPick(chosen);
          }
        }}
      >
        <Action isPrimary={isPrimary} isDisabled={isDisabled}>
          Choose a file
        </Action>
      </FileTrigger>
    </DropZone>
  );
}
