// PolicyLang, the words. No actions, no predicates, no modes; trivia on the hidden channel.
// Every rule of the keyword sections is one row of the bilingual table: English | Chinese. A phrase ("highest of") is one
// token, so its single words stay free for names. docs/architecture.md says how a keyword is added.
lexer grammar PolicyLexer;
tokens { STRAY }                                       // a word that begins a line and is none of a clause: set by a token pass, fits nowhere

fragment D      : [0-9０-９] ;
fragment NUM    : D+ ([.．] D+)? ;
fragment HS     : [ \t\u3000] ;                       // horizontal space: a literal never crosses a line
fragment LETTER : ~[\P{L}每的] | [_〇] | [\uD800-\uDFFF] ;   // any letter (surrogates: rare Han over UTF-16); 每 and 的 are always words
fragment CN_NUM : [一二三四五六七八九十百零〇] ;

// ---- literals. Generous: a malformed date or a unit that does not exist is ONE token, judged by its text later.
DATE     : D D D D [-/.．－／] D D? [-/.．－／] D D?
         | D D D D HS* '年' HS* D D? HS* '月' (HS* D D? HS* '日')? ;
MONEY    : NUM HS* [十百千万亿]* '元' ;
RATE     : NUM HS* [%％‰] ;
SPAN     : NUM HS* ('年' | '个月' | '天' | 'year' | 'years' | 'month' | 'months' | 'day' | 'days') ;
COUNT    : NUM LETTER+ ;                              // 50件; also 30万, 30万员, 3rd, 7月: judged by its text
NUMBER   : NUM ;
STRING   : '"' ~["\r\n]* '"' | NESTED | '”' ~[“”\r\n]* '”'          // "对“重点”企业"   “对“重点”企业”   ”…”
         | '“' ~[“”"\r\n]* '"' | '"' ~["“”\r\n]* '”' ;              // mixed pairs: taken, reported by text
fragment NESTED : '“' (NESTED | ~[“”\r\n])* '”' ;
UNCLOSED : '"' ~["\r\n]* | '“' (NESTED | ~[“”\r\n])* | '”' ~[“”\r\n]* ;   // to the line end; a closed string is always longer

// ---- words that start a line (a clause): soft, a token pass lets them be names elsewhere
POLICY       : 'policy'       | '政策' ;
ARTICLE      : 'article' (HS+ D+ ('.' D+)*)? | '第' HS* (D+ | CN_NUM+) HS* '条' ;
BENEFIT      : 'benefit'      | '奖补' ;
FACT         : 'fact'         | '填报' ;
EVENT        : 'event'        | '发生日' ;
SAME_WHEN    : 'same' HS+ 'when'    | '视为同一' ;
REQUIRE      : 'require'      | '条件' ;
EXCLUDE      : 'exclude' HS+ 'when' | '排除' ;
AMOUNT       : 'amount'       | '数额' ;
CAP          : 'cap'          | '封顶' ;
ONCE         : 'once'         | '一次性' ;
LIMIT        : 'limit'        | '限项' ;
QUOTA        : 'quota'        | '名额' ;
RANK         : 'rank'         | '排名' ;
BUDGET       : 'budget'       | '预算' ;
VALID        : 'valid'        | '有效' ;
EXEMPT       : 'exempt' HS+ 'from' | '不适用' ;
LET          : 'let'          | '设' ;
TEXT         : 'text'         | '原文' ;
DEPARTMENTS  : 'departments'  | '责任单位' ;
DECLARATORY  : 'declaratory'  | '宣示' ;
NOT_COMPUTED : 'not' HS+ 'computed' | '不计算' ;
NUMBER_      : 'number'       | '文号' ;
ISSUER       : 'issuer'       | '发文机关' ;
ISSUED       : 'issued'       | '印发' ;
EFFECTIVE    : 'effective'    | '施行' ;
REPEALS      : 'repeals'      | '废止' ;
SOURCE       : 'source'       | '来源' ;
ROUNDING     : 'rounding'     | '舍入' ;
TABLE        : 'table'        | '表' ;
READING      : 'reading'      | '口径' ;
STACKING     : 'stacking'     | '叠加' ;
TRANSITION   : 'transition'   | '过渡' ;
EVENTS       : 'events'       | '发生期' ;
FILED        : 'filed'        | '申报期' ;
UNDER        : 'under'        | '依照' ;
TEST         : 'test'         | '测试' ;
CLAIM        : 'claim'        | '申报' ;
EXPECT       : 'expect'       | '预期' ;
REMOVE       : 'remove'       | '删去' ;
REPLACE      : 'replace'      | '替换' ;
ALSO         : 'also'         | '另加' ;
ACCEPT       : 'accept'       | '认可' ;

// ---- phrases: reserved only as the whole phrase
HIGHEST_OF   : 'highest' HS+ 'of'             | '就高' ;
ONE_OF       : 'one' HS+ 'of'                 | '选自' ;
UP_TO        : 'up' HS+ 'to'                  | '不超过' ;
HALF_UP      : 'half' HS+ 'up'                | '四舍五入' ;
PRO_RATA     : 'shared' HS+ 'pro' HS+ 'rata'  | '按比例分配' ;
IN_ORDER_OF  : 'in' HS+ 'order' HS+ 'of'      | '先后按' ;
BY_AUTHORITY : 'by' HS+ 'authority'           | '主管核定' ;
KEEP_FIRST   : 'keep' HS+ 'first'             | '保留最先' ;
KEEP_HIGHEST : 'keep' HS+ 'highest'           | '保留最高' ;

// ---- words inside a line: soft, still allowed as names
AMENDS       : 'amends'       | '修改' ;
BY           : 'by'           | '按' ;
ON           : 'on'           | '于' ;
IN           : 'in'           | '在' ;
FROM         : 'from'         | '自' ;
TO           : 'to'           | '至' ;
FOR          : 'for'          | '有效期' ;
WITH         : 'with'         | '改' ;
WHEN         : 'when'         | '当' ;
WHERE        : 'where'        | '其中' ;
OVER         : 'over'         | '涵盖' ;
BECAUSE      : 'because'      | '因为' ;
AWAITING     : 'awaiting'     | '有待' ;
ORACLE       : 'oracle'       | '依据' ;
SIGNED       : 'signed'       | '可负' ;
TOP          : 'top'          | '前' ;
DIFFERENT    : 'different'    | '不同' ;
COLUMN       : 'column'       | '列' ;
DAYS         : 'days'         | '天数' ;
MONTHS       : 'months'       | '月数' ;

// ---- reserved everywhere
AND          : 'and'          | '且' ;
OR           : 'or'           | '或' ;
NOT          : 'not'          | '非' ;
IF           : 'if'           | '若' ;
THEN         : 'then'         | '则' ;
ELSE         : 'else'         | '否则' ;
PER          : 'per'          | '每' ;
OF           : 'of' ;                                 // 10% of price
OF_SWAPPED   : '的' ;                                 // 价款 的 10%
YES          : 'yes'          | '是' ;
NO           : 'no'           | '否' ;
UNKNOWN      : 'unknown'      | '未知' ;
DECIDED      : 'decided'      | '核定' ;

ID : LETTER (LETTER | D)* ;

GE : '>=' | '≥' | '＞＝' | '>＝' | '＞=' | '=>' ;       // '=>' '=<' '==' '<>': taken for what is meant, reported by text
LE : '<=' | '≤' | '＜＝' | '<＝' | '＜=' | '=<' ;
NE : '!=' | '≠' | '！＝' | '！=' | '<>' ;
GT : '>' | '＞' ;
LT : '<' | '＜' ;
EQ : '=' | '＝' | '==' ;
PLUS  : '+' | '＋' ;   MINUS : '-' | '－' ;   STAR : '*' | '×' | '＊' ;   SLASH : '/' | '÷' | '／' ;
LP    : '(' | '（' ;   RP    : ')' | '）' ;   LB   : '{' | '｛' ;   RB    : '}' | '｝' ;
COLON : ':' | '：' ;   COMMA : ',' | '，' | '、' | ';' | '；' ;

COMMENT : '//' ~[\r\n]* -> channel(HIDDEN) ;
WS      : [ \t\u3000\u00A0\uFEFF]+ -> channel(HIDDEN) ;
NL      : [\r\n]+ -> channel(HIDDEN) ;              // no token but this one crosses a line: a changed line is lexed alone
BAD     : . ;                                         // the lexer never fails: lossless
