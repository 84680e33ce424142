/** What is pressed: a button in three weights. */
import './button.css';
import type { ButtonHTMLAttributes } from 'react';

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly weight?: 'plain' | 'primary' | 'link';
  readonly wide?: boolean;
  /** There is nothing to do with it now; it keeps the focus, which a disabled button would lose. */
  readonly idle?: boolean;
}

export function Button({ weight = 'plain', wide = false, idle = false, className = '', ...rest }: ButtonProps) {
  const look = weight === 'link' ? 'link' : `button ${weight === 'primary' ? 'primary' : ''} ${wide ? 'wide' : ''}`;
  const off = idle ? { 'aria-disabled': true, onClick: undefined } : {};
  return <button type="button" className={`${look} ${className}`} {...rest} {...off} />;
}
