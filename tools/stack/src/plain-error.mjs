/** An error whose message says all that its reader needs; it is printed without a stack. */
export class PlainError extends Error {}

/**
 * Runs a command line program: prints what went wrong and ends with 1 where it throws.
 * @param {() => Promise<unknown>} main
 */
export async function runProgram(main) {
  try {
    await main();
  } catch (error) {
    process.stderr.write(`\n${error instanceof PlainError ? error.message : (error?.stack ?? error)}\n`);
    process.exit(1);
  }
}
