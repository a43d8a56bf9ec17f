/** Lines of 16 by 16, drawn in the colour of the text. */
export const icons = {
    check: 'M3 8.5l3.2 3.2L13 4.8',
    cross: 'M4 4l8 8M12 4l-8 8',
    question: 'M5.5 6a2.5 2.5 0 1 1 3.7 2.2c-.8.5-1.2 1-1.2 1.8M8 12.6v.2',
    minus: 'M3.5 8h9',
    down: 'M8 3v9.5M4.2 8.8L8 12.6l3.8-3.8',
    clock: 'M8 2.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11zM8 5v3.2l2.2 1.6',
    jump: 'M6.5 3.5H3.5v9h9v-3M9 3.5h3.5V7M12.2 3.8L7.5 8.5',
    file: 'M4 2h5l3 3v9H4zM9 2v3h3',
    warning: 'M8 2.5L14.2 13.5H1.8zM8 6.5v3.2M8 11.4v.2',
    plus: 'M8 3.5v9M3.5 8h9',
    pin: 'M8 9.5V14M5 2.5h6M6 2.5v4L4 9.5h8l-2-3v-4',
} as const;
