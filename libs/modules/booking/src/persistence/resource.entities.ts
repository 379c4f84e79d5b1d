import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { LocationEntity } from './setup.entities.js';

/** A room, a chair or a machine. */
@Entity({ schema: 'booking', name: 'resource' })
@ForeignKey(() => LocationEntity, ['businessId', 'locationId'], ['businessId', 'id'], {
  name: 'resource_location_fkey',
})
@Index('resource_position_idx', ['businessId', 'position', 'id'])
@Index('resource_location_idx', ['businessId', 'locationId'])
export class ResourceEntity {
  @PrimaryColumn('uuid', { name: 'business_id', primaryKeyConstraintName: 'resource_pkey' }) businessId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'resource_pkey' }) id!: string;
  @Column('uuid', { name: 'location_id' }) locationId!: string;
  @Column('text') name!: string;
  @Column('text') kind!: string;
  @Column('integer') position!: number;
  @Column('boolean', { default: false }) archived!: boolean;
  @Column('integer', { default: 1 }) version!: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt!: Date;
}
