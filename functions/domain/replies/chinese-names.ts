// The surnames that most Chinese have: rules know nearly every character, so these tell a name from what is said.
const surnames = new Set(
  '王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何林罗羅郑鄭梁谢謝宋唐许許邓鄧冯馮韩韓曹曾彭萧蕭蔡潘袁',
);

/** Whether characters are a name ("王建军"): a surname and one or two more, none of which is rather of a sentence. */
export const isChineseName = ([surname = '', ...given]: readonly string[]): boolean =>
  surnames.has(surname) &&
  given.length > 0 &&
  given.length <= 2 &&
  given.every((word) => /^\p{sc=Han}$/u.test(word) && !isSaid.test(word));

// What a sentence has and a name does not: "林在" goes on, "何时" asks.
const isSaid = /[我你您他她们們的了不没沒是在有要这這那什么麼么吗嗎呢吧啊时時都也再别別停退谁誰为為何必生姐总總]/u;
