/** What is pressed: a button in three weights. */
import './button.css';
import type { ButtonHTMLAttributes } from 'react';

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly weight?: 'plain' | 'primary' | 'link';
  readonly wide?: boolean;
}

export function Button({ weight = 'plain', wide = false, className = '', ...rest }: ButtonProps) {
  const look = weight === 'link' ? 'link' : `button ${weight === 'primary' ? 'primary' : ''} ${wide ? 'wide' : ''}`;
  return <button type="button" className={`${look} ${className}`} {...rest} />;
}
