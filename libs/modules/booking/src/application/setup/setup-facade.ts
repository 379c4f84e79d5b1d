import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';
import { defaultTaxRate } from '../../domain/default-tax-rate.js';
import type { WrittenSchedule } from '../../domain/schedule-text.js';
import { SetupProgressReadModel, type SetupProgress } from '../../persistence/setup-progress.read-model.js';
import { DefaultLocation } from './default-location.js';
import { ReplaceSchedule } from './schedule/replace-schedule.js';
import { CreateServiceCategory } from './services/create-service-category.js';
import { CreateService, type NewService } from './services/create-service.js';
import { CreateStaff, type NewStaff } from './staff/create-staff.js';

/** What other modules may do with the set-up: imports and demo data fill it in, the checklist asks how far it is. */
@Injectable()
export class SetupFacade {
  constructor(
    private readonly location: DefaultLocation,
    private readonly newCategory: CreateServiceCategory,
    private readonly newService: CreateService,
    private readonly newStaff: CreateStaff,
    private readonly replaceSchedule: ReplaceSchedule,
    private readonly progressModel: SetupProgressReadModel,
  ) {}

  /** The location where staff without locations of their own work. */
  async defaultLocation(tx: Tx): Promise<{ readonly id: string; readonly timeZone: string }> {
    const { id, timeZone } = await this.location.execute(tx);
    return { id, timeZone };
  }

  /** Adds a category, last in the list; gives its id. */
  async createCategory(tx: Tx, name: string): Promise<string> {
    return (await this.newCategory.execute(tx, { name })).id;
  }

  /** Adds a service; gives its id. */
  async createService(tx: Tx, service: NewService): Promise<string> {
    return (await this.newService.execute(tx, service)).id;
  }

  /** Adds a staff member, by wish with hours; gives their id. */
  async createStaff(tx: Tx, staff: NewStaff, hours?: WrittenSchedule): Promise<string> {
    const { id } = await this.newStaff.execute(tx, staff);
    if (hours) await this.replaceSchedule.execute(tx, id, 1, hours);
    return id;
  }

  /** Percent: what a new service in this country (ISO 3166) is taxed with. */
  standardTaxRate(country: string): number {
    return defaultTaxRate(country);
  }

  progress(tx: Tx): Promise<SetupProgress> {
    return this.progressModel.load(tx);
  }
}
