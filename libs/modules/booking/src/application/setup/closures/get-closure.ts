import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';
import { ClosureRepository } from '../../../persistence/closure.repository.js';
import { found } from '../found.js';
import { closureView, type ClosureView } from './closure-view.js';

@Injectable()
export class GetClosure {
  constructor(private readonly closures: ClosureRepository) {}

  async execute(tx: Tx, id: string): Promise<ClosureView> {
    return closureView(found(await this.closures.byId(tx, id)));
  }
}
