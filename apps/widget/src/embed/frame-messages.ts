/** What the framed page tells the page around it. Neither carries anything personal. */
export type FrameMessage =
  | { type: 'stamgast:height'; /** CSS pixels. */ height: number }
  /** A new step begins: its top should be in sight. */
  | { type: 'stamgast:top' };

/** What the loader asks of the framed page. */
export interface HostMessage {
  type: 'stamgast:measure';
}
