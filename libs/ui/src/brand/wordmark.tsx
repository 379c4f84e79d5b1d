import { BrandMark } from './brand-mark.js';
import classes from './wordmark.module.css';

/** Mark and name side by side, in the current text colour. */
export function Wordmark({ size = 24 }: { readonly size?: number }) {
  return (
    <span className={classes.root}>
      <span className={classes.mark}>
        <BrandMark size={size} />
      </span>
      <span className={classes.name}>stamgast</span>
    </span>
  );
}
