import { applyDecorators } from '@nestjs/common';
import { ApiExtraModels, ApiProperty, ApiPropertyOptional, ApiResponse, getSchemaPath } from '@nestjs/swagger';
import type { Problem } from '@stamgast/kernel';
import { statusOf } from '../requests/platform-problems.js';

export class FieldErrorDto {
  @ApiProperty({ description: 'Where in the request, e.g. client.phone' }) path!: string;
  @ApiProperty({ description: 'What is wrong with it' }) message!: string;
}

/** RFC 9457 problem details. Some problems carry further members, such as `alternatives`. */
export class ProblemDto {
  @ApiProperty({ description: 'Identifies the kind of problem' }) type!: string;
  @ApiProperty({ description: 'The kind of problem in words' }) title!: string;
  @ApiProperty({ type: 'integer', description: 'HTTP status' }) status!: number;
  @ApiPropertyOptional({ description: 'What happened this time' }) detail?: string;
  @ApiProperty({ description: 'Stable name of the problem', example: 'slot_unavailable' }) code!: string;
  @ApiProperty({ description: 'Names this request in the log' }) requestId!: string;
  @ApiPropertyOptional({ type: [FieldErrorDto], description: 'What is wrong, field by field' })
  errors?: FieldErrorDto[];
}

const content = { 'application/problem+json': { schema: { $ref: getSchemaPath(ProblemDto) } } };

/** Documents the refusals that an operation can answer with; the general ones are added to every operation. */
export function ApiProblems(...problems: Problem[]): MethodDecorator & ClassDecorator {
  const byStatus = new Map<number, Problem[]>();
  for (const one of problems) byStatus.set(statusOf(one), [...(byStatus.get(statusOf(one)) ?? []), one]);
  const responses = [...byStatus].map(([status, some]) =>
    ApiResponse({ status, description: some.map((p) => `\`${p.code}\`: ${p.title}`).join('; '), content }),
  );
  return applyDecorators(ApiExtraModels(ProblemDto), ...responses);
}
