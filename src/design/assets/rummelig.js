// Wakes the design system's scripts: the "more" menu of a full navigation, and moving to a field from an error summary.
// Everything on a page can be reached without them.
DKFDS.init()
