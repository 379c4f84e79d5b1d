/** What somebody in the team wrote about a client. */
export interface Note {
  readonly id: string;
  readonly clientId: string;
  readonly text: string;
  /** Team member; null for what the system wrote. */
  readonly authorId: string | null;
  readonly at: Date;
}
