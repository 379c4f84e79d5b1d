/** What the API asks to be worked out before it listens again. */
export interface Puzzle {
  challenge: string;
  difficulty: number;
}

const atOnce = 256;

/**
 * The answer to a puzzle: a number after the challenge with which its SHA-256 begins with enough zero bits. Worked out by
 * the browser's own code in small lots, between which the page stays alive; null where the browser lacks it.
 */
export async function solvePuzzle({ challenge, difficulty }: Puzzle): Promise<string | null> {
  // Browsers keep it back from pages that came unprotected.
  const subtle = globalThis.crypto?.subtle as SubtleCrypto | undefined;
  if (!subtle) return null;
  const encoder = new TextEncoder();
  for (let first = 0; ; first += atOnce) {
    const answers = Array.from({ length: atOnce }, (_, index) => `${challenge}:${first + index}`);
    const hashes = await Promise.all(answers.map((answer) => subtle.digest('SHA-256', encoder.encode(answer))));
    const found = hashes.findIndex((hash) => beginsWithZeros(new DataView(hash), difficulty));
    if (found >= 0) return answers[found]!;
    await new Promise((resolve) => setTimeout(resolve));
  }
}

function beginsWithZeros(hash: DataView, bits: number): boolean {
  return Math.clz32(hash.getUint32(0)) >= bits;
}
