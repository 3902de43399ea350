'use client';

export { Status as RecipeBanner } from '../recipe-banner';
