/** So many matches are counted; counting on would read the whole history for each page of it. */
export const countLimit = 10_000;
