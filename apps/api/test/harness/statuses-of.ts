/** The statuses of some answers, ascending: of requests that ran at once, nobody knows which came first. */
export function statusesOf(answers: readonly { readonly status: number }[]): number[] {
  return answers.map((one) => one.status).sort((a, b) => a - b);
}
