/** How a remark says that its table is empty. */
export const SAYS_EMPTY = /无数据|为空表|此表为空|故本表无|空表列示|以空表/;
