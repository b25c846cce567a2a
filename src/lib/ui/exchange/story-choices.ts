/** The choice of a story that is none: articles go to the stories that they name. No id has a space in it. */
export const AS_FILED = 'as filed';
