import 'reflect-metadata';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { forbiddenNulls } from './forbidden-nulls.js';

class Inner {
  @ApiProperty({ type: String, nullable: true }) note: string | null = null;
  @ApiProperty({ type: String }) name: string | null = 'x';
}

class Outer {
  @ApiPropertyOptional({ type: String }) title?: string | null;
  @ApiProperty({ type: Inner }) inner = new Inner();
  @ApiProperty({ type: [Inner] }) many = [new Inner()];
  undocumented: null = null;
}

it('lets null stand where the documentation allows it or says nothing', () => {
  expect(forbiddenNulls(new Outer())).toEqual([]);
});

it('names every other null by its path', () => {
  const outer = new Outer();
  outer.title = null;
  outer.inner.name = null;
  (outer.many[0] as Inner).name = null;
  expect(forbiddenNulls(outer).map(({ path }) => path)).toEqual(['inner.name', 'many.0.name', 'title']);
});

it.each([null, undefined, 'text', 3])('has nothing to say about %p', (value) => {
  expect(forbiddenNulls(value)).toEqual([]);
});
