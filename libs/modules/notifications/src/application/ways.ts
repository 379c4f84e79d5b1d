import { Injectable } from '@nestjs/common';
import { FallBack } from './fall-back.js';
import { ReadyLetter } from './ready-letter.js';
import { ReadyText } from './texts/ready-text.js';

/** The ways by which messages leave. */
@Injectable()
export class Ways {
  constructor(
    readonly letters: ReadyLetter,
    readonly texts: ReadyText,
    readonly fallBack: FallBack,
  ) {}
}
