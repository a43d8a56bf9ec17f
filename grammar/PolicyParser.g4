// PolicyLang, the sentences. No actions, no predicates.
// Shape: every line starts with the word that says what it is; braces hold lists; a list item ends at the line end or at a comma;
// `name: value` everywhere; every clause and every list item is a rule of its own, so that a mistake stays inside it;
// `per` belongs to the clause, or stands inside the function's brackets; any clause may end `when <condition>`.
parser grammar PolicyParser;
options { tokenVocab = PolicyLexer; }

file : item* EOF ;
item : policy | article | table | reading | stacking | transition | test ;

policy : POLICY name label? (AMENDS name)? LB header* RB ;
header
    : NUMBER_ label                          # numberHeader
    | ISSUER label                           # issuerHeader
    | ISSUED DATE                            # issuedHeader
    | EFFECTIVE period guard?                # effectiveHeader
    | REPEALS name (COMMA name)*             # repealsHeader
    | SOURCE label                           # sourceHeader
    | ROUNDING ((HALF_UP | name) TO | UP_TO) MONEY guard?   # roundingHeader      // `rounding up to 1元`: the phrase token holds both words
    | factClause                             # factHeader
    | capClause                              # capHeader
    | budgetClause                           # budgetHeader
    | acceptClause                           # acceptHeader
    | removeClause                           # removeHeader
    | replaceClause                          # replaceHeader
    | alsoClause                             # alsoHeader
    ;
period : FROM DATE (TO DATE | FOR span)? ;

article : ARTICLE label? LB articleItem* RB ;
articleItem
    : TEXT label+                            # textItem
    | DEPARTMENTS label (COMMA label)*       # departmentsItem
    | DECLARATORY                            # declaratoryItem
    | NOT_COMPUTED label ((BECAUSE | AWAITING) label)?    # notComputedItem
    | excludeClause                          # excludeItem
    | capClause                              # capItem
    | budgetClause                           # budgetItem
    | benefit                                # benefitItem
    | stacking                               # stackingItem
    | reading                                # readingItem
    | table                                  # tableItem
    | removeClause                           # removeItem
    | replaceClause                          # replaceItem
    | alsoClause                             # alsoItem
    | acceptClause                           # acceptItem
    ;

benefit : BENEFIT name label? LB clause* RB ;
clause : ruleClause | removeClause | replaceClause | alsoClause | acceptClause ;
ruleClause : factClause | eventClause | sameClause | requireClause | excludeClause | amountClause | capClause | onceClause | limitClause
       | quotaClause | rankClause | budgetClause | validClause | exemptClause | letClause ;

factClause    : FACT name label? COLON type SIGNED? BY_AUTHORITY? (EQ constant)? guard? ;
type          : ONE_OF choices | name ID? ;                      // money, rate, date, bool, text, count 件
choices       : LB choice* RB ;
choice        : name label? COMMA? ;
eventClause   : EVENT label guard? ;
sameClause    : SAME_WHEN name (COMMA name)* guard? ;
requireClause : REQUIRE expr label? guard? ;
excludeClause : EXCLUDE expr label? guard? ;
amountClause  : AMOUNT (DECIDED (UP_TO expr)? | expr) guard? ;
capClause     : CAP expr perKey* over? guard? ;
over          : OVER name (COMMA name)* ;
onceClause    : ONCE perKey* guard? ;
limitClause   : LIMIT (NUMBER | COUNT) perKey* (KEEP_FIRST | KEEP_HIGHEST)? guard? ;
quotaClause   : QUOTA (NUMBER | COUNT) (DIFFERENT name)? perKey* guard? ;
rankClause    : RANK BY expr perKey* TOP (NUMBER | COUNT) perKey* guard? ;
budgetClause  : BUDGET expr perKey* over? (PRO_RATA inOrder? | inOrder PRO_RATA?)? guard? ;   // both together are refused with the reason
inOrder       : IN_ORDER_OF name ;
validClause   : VALID period guard? ;
exemptClause  : EXEMPT ARTICLE (COMMA ARTICLE)* guard? ;
letClause     : LET name label? EQ expr guard? ;
guard         : WHEN expr ;

removeClause  : REMOVE (ARTICLE | name name? label? (perKey+ over?)?) ;   // remove require "…", remove cap per claimant, remove benefit b
replaceClause : REPLACE (removed WITH)? ruleClause ;                   // replace cap 50万元 per claimant per year; replace require "…" with require …
removed       : name name? label? (perKey+ over?)? ;
alsoClause    : ALSO ruleClause ;
acceptClause  : ACCEPT name label ;                              // accept PL4007 "why"
perKey        : PER name (OF name | OF_SWAPPED name | FROM monthDay)? ;
monthDay      : NUMBER MINUS NUMBER | COUNT COUNT ;              // 07-01, 7月1日

table      : TABLE name label? BY name COLON type (entries | FROM label COLUMN name BY name) ;
entries    : LB entry* RB ;
entry      : entryKey COLON expr COMMA? ;
entryKey   : DATE | ref | NUMBER | COUNT | YES | NO | ELSE ;
reading    : READING name label? choices ;                       // the first choice is the default

stacking   : STACKING name label? perKey* guard? LB stack RB ;
stack      : stackTerm (PLUS stackTerm)* ;
stackTerm  : name | HIGHEST_OF LB branch* RB ;
branch     : stack COMMA? ;

transition : TRANSITION label LB transitionItem* RB ;
transitionItem
    : EVENTS period                          # transitionEvents
    | BENEFIT name (COMMA name)*             # transitionBenefits
    | FILED period                           # transitionFiled
    | UNDER name                             # transitionUnder
    ;

test : TEST label (ORACLE label)? LB testItem* RB ;
testItem
    : CLAIM name EQ ref WITH? LB field* RB                       # claimItem
    | EXPECT name COLON value name? label*                       # expectItem    // a: 1.5万元, b: ineligible "…", total: 2万元, c: 1万元 provisional
    | READING name COLON ref                                     # testReading
    ;
field : ref COLON value COMMA? ;
ref   : name | label ;                       // a name, or its label as people see it
value : constant | name ;

expr     : IF expr THEN expr ELSE expr | anyOf ;
anyOf    : allOf (OR allOf)* ;
allOf    : negation (AND negation)* ;
negation : NOT negation | compare ;
compare  : sum (op=(EQ | NE | LT | GT | LE | GE) sum | ONE_OF LB oneOf* RB)? ;
oneOf    : ref COMMA? ;
sum      : product (op+=(PLUS | MINUS) product)* ;
product  : unary (op+=(STAR | SLASH) unary)* ;
unary    : MINUS unary | share ;
share    : lookup (OF lookup | OF_SWAPPED lookup)? ;             // tight: one operand on each side, bracket anything longer
lookup   : atom (ON atom | IN (name | COUNT) OF atom | IN atom OF_SWAPPED COUNT)? | (DAYS | MONTHS) FROM sum TO atom ;
atom     : literal | LP expr RP | call | choose | bands | name ;
call     : name LP (argument (COMMA argument)*)? RP ;
argument : expr perKey* where? | perKey+ where? ;
where    : WHERE expr ;
choose   : BY name LB entry* RB ;                                // by category { a: …, else: … }
bands    : WHEN LB band* RB ;                                    // when { output >= 5亿元: …, else: … }
band     : (ELSE | expr) COLON expr COMMA ;                      // a token pass puts the comma at a line's end: a row may begin with `-`

constant : MINUS? literal ;                  // only a fact declared `signed` may be below 0
literal : MONEY | RATE | DATE | span | NUMBER | COUNT | label | YES | NO | UNKNOWN ;
span    : SPAN+ ;
label   : STRING | UNCLOSED ;

name : ID | AMENDS | BY | ON | IN | FROM | TO | FOR | WITH | WHEN | WHERE | OVER | BECAUSE | AWAITING | ORACLE | SIGNED | TOP | DIFFERENT | COLUMN | DAYS | MONTHS ;
