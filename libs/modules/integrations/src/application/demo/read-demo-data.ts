import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';
import { progressOf, type DemoState, type StoredDemo } from '../../domain/demo/demo-state.js';
import { DemoDataRepository } from '../../persistence/demo-data.repository.js';

export interface DemoView {
  readonly state: DemoState | 'none';
  /** 0 to 1; of loading or of removing. */
  readonly progress: number;
}

@Injectable()
export class ReadDemoData {
  constructor(private readonly demo: DemoDataRepository) {}

  async execute(tx: Tx): Promise<DemoView> {
    return demoView(await this.demo.find(tx));
  }
}

export function demoView(stored: StoredDemo | null): DemoView {
  return stored ? { state: stored.state, progress: progressOf(stored) } : { state: 'none', progress: 0 };
}
