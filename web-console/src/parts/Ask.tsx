import type { ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';

import { Action } from './Action';
import { ProblemNote } from './ProblemNote';

interface AskProps {
  title: string;
  children: ReactNode;
  verb: string;
  isOpen: boolean;
  isBusy?: boolean;
  isDangerous?: boolean;
  isDisabled?: boolean;
  error?: unknown;
  onConfirm: () => void;
  onClose: () => void;
}

/** Asks before something is done, and stays until it is done or given up. */
export function Ask(props: AskProps) {
  return (
    <ModalOverlay
      className="overlay"
      isDismissable
      isOpen={props.isOpen}
      onOpenChange={(isOpen) => {
        if (!isOpen) {
          props.onClose();
        }
      }}
    >
      <Modal className="modal">
        <Dialog>
          <Heading slot="title">{props.title}</Heading>
          {props.children}
          <ProblemNote error={props.error} />
          <div className="actions">
            <Action onPress={props.onClose}>Cancel</Action>
            <Action
              isPrimary
              isDangerous={props.isDangerous ?? false}
              isDisabled={(props.isBusy ?? false) || (props.isDisabled ?? false)}
              onPress={props.onConfirm}
            >
              {props.verb}
            </Action>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
