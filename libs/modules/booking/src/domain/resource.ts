/** A room, a chair or a machine that visits need beside a person (D21). */
export interface Resource {
  readonly id: string;
  readonly locationId: string;
  readonly name: string;
  /** What a service asks for: any one resource of this kind will do. */
  readonly kind: string;
  readonly position: number;
  readonly archived: boolean;
  readonly version: number;
}
