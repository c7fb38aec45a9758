import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';

interface ActionProps {
  children: ReactNode;
  onPress?: () => void;
  type?: 'button' | 'submit';
  isPrimary?: boolean;
  isDangerous?: boolean;
  isDisabled?: boolean;
  label?: string;
}

/** A button. A page has one primary action. */
export function Action({ children, onPress, type, isPrimary, isDangerous, isDisabled, label }: ActionProps) {
  const look = isDangerous ? 'action dangerous' : isPrimary ? 'action primary' : 'action';
  return (
    <Button
      className={look}
      type={type ?? 'button'}
      isDisabled={isDisabled ?? false}
      {...(onPress && { onPress })}
      {...(label !== undefined && { 'aria-label': label })}
    >
      {children}
    </Button>
  );
}
