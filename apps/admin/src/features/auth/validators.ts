/** A whole address; the server judges the rest. */
export function isEmail(value: string): boolean {
  return /^\S+@\S+\.\S+$/.test(value.trim());
}

/** Long enough; nothing else is asked of a password. */
export function isPassword(value: string): boolean {
  return value.length >= 10;
}
