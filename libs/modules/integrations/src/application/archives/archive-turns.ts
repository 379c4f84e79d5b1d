import { Injectable } from '@nestjs/common';
import { Work, WorkLease } from '@stamgast/platform';

/** What a worker needs to keep what it does to itself. */
@Injectable()
export class ArchiveTurns {
  constructor(
    readonly work: Work,
    readonly lease: WorkLease,
  ) {}
}
