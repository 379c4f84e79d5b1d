const common = new Set([
  'password',
  'password1',
  'password12',
  'password123',
  '12345678',
  '123456789',
  '1234567890',
  'qwertyuiop',
  'qwerty123',
  'iloveyou',
  'letmein1',
  'passord1',
  'passord123',
  'velkommen',
  'losenord',
  'lösenord',
  'adgangskode',
  'sommer2026',
  'abcd1234',
  '11111111',
  '00000000',
  'stamgast',
]);

export type PasswordWeakness = 'too_short' | 'too_long' | 'too_common' | 'from_context';

/** Length and guessability alone decide (OWASP ASVS 6.2); nobody is made to add a digit. Null when it will do. */
export function passwordWeakness(password: string, context: readonly string[]): PasswordWeakness | null {
  if ([...password].length < 8) return 'too_short';
  if (password.length > 256) return 'too_long';
  const plain = password.toLowerCase().trim();
  if (common.has(plain) || new Set(plain).size < 3) return 'too_common';
  const words = context.map((word) => word.toLowerCase().trim()).filter((word) => word.length >= 4);
  return words.some((word) => plain === word || plain.replace(/\d+$/, '') === word) ? 'from_context' : null;
}
