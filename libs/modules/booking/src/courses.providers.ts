import { BookCourse } from './application/courses/book-course.js';
import { CancelCoursePlace } from './application/courses/cancel-course-place.js';
import { ChangeCourse } from './application/courses/change-course.js';
import { CourseStores } from './application/courses/course-stores.js';
import { CreateCourse } from './application/courses/create-course.js';
import { CreateDeskPlace } from './application/courses/create-desk-place.js';
import { CourseDoor, CreatePublicPlace } from './application/courses/create-public-place.js';
import { RemoveMember } from './application/courses/remove-member.js';
import { ShowCourses } from './application/courses/show-courses.js';
import { CancelByClient } from './application/public-link/cancel-by-client.js';
import { CoursePlaceRepository } from './persistence/courses/course-place.repository.js';
import { CourseRepository } from './persistence/courses/course.repository.js';

/** Everything around courses: they share the bookings' module, since a place is bookings. */
export const courses = [
  CourseRepository,
  CoursePlaceRepository,
  CourseStores,
  BookCourse,
  CancelCoursePlace,
  CancelByClient,
  RemoveMember,
  CreateCourse,
  ChangeCourse,
  CreateDeskPlace,
  CourseDoor,
  CreatePublicPlace,
  ShowCourses,
];
