/** Of the outline of the world in the page: whole units to the degree. */
export const UNITS = 40;
