import type { components, operations } from '@stamgast/api-client';

type Schemas = components['schemas'];

export type ClassSession = Schemas['ClassSessionResponse'];
export type ClassSessionDetail = Schemas['ClassSessionDetailResponse'];
export type NewClassSeries = Schemas['CreateClassSeriesRequest'];
export type ClassOccurrence = Schemas['ClassOccurrenceResponse'];
export type ClassSessionQuery = NonNullable<operations['listClassSessions']['parameters']['query']>;
export type ClassSessionPatch = Schemas['ChangeClassSessionRequest'];
export type Course = Schemas['CourseResponse'];
export type CourseDetail = Schemas['CourseDetailResponse'];
export type CoursePlace = Schemas['CoursePlaceResponse'];
export type CoursePatch = Schemas['ChangeCourseRequest'];
export type NewCourse = Schemas['CreateCourseRequest'];
export type NewCoursePlace = Schemas['CreateCoursePlaceRequest'];
