/** Family names of one sign, in the letters of the mainland and in those of Taiwan and Hong Kong. */
const chinese = new Set(
  '王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何林高罗羅郑鄭梁谢謝宋唐许許邓鄧冯馮韩韓曹曾彭萧蕭蔡潘田董袁于余叶葉蒋蔣杜苏蘇魏程吕呂丁沈任姚卢盧傅钟鐘姜崔谭譚廖范汪陆陸金石戴贾賈韦韋夏邱方侯邹鄒熊孟秦白江阎閻薛尹段雷黎史龙龍陶贺賀顾顧毛郝龚龔邵万萬钱錢严嚴赖賴覃洪武莫孔汤湯向常温溫康施牛樊葛邢安齐齊易乔喬伍庞龐颜顏倪庄莊聂聶章鲁魯岳翟殷詹申欧歐耿关關兰蘭焦俞左柳甘祝包宁寧尚符舒阮柯纪紀梅童凌毕畢单單季裴霍涂成苗谷盛曲翁冉骆駱蓝藍路游辛靳管柴蒙鲍鮑华華喻祁蒲房滕屈饶饒解牟艾尤阳陽时時穆农農司卓古吉缪繆简簡车車项項连連芦蘆麦麥褚娄婁窦竇戚岑景党黨宫宮费費卜冷晏席卫衛米柏宗瞿桂全佟应應臧闵閔苟邬鄔边邊卞姬师師和仇栾欒隋商刁沙荣榮巫寇桑郎甄丛叢仲虞敖巩鞏明佘池查麻苑迟遲邝鄺',
)

/** Of two signs. */
const compound =
  /^(?:欧阳|歐陽|司马|司馬|上官|诸葛|諸葛|东方|東方|皇甫|尉迟|尉遲|公孙|公孫|慕容|令狐|司徒|夏侯|长孙|長孫|宇文|端木|独孤|獨孤|南宫|南宮|轩辕|軒轅|申屠)/u

/** With these names of places family names of Japan end, "石川": what begins like a Chinese name may be one of them. */
const ofPlaces = new Set(
  '田川本井村野木山原橋口島嶋崎﨑藤谷上下中松沢澤浜濱内岡部塚森倉瀬沼坂屋辺邊池宮石葉子城津尾保西東北南水江場羽間峰脇窪迫渕淵堀滝盛林戸司平河浦町寺門丸根条條里地生賀佐泉岸見柳関久飼畑道熊越代居住条高々永竹堂島羅砂守重庭形矢土',
)

/** Common family names of Japan that begin like a Chinese one and end otherwise: nobody can tell where "高梨凛" is parted. */
const familiesOfJapan = new Set(
  '石破 石黒 石毛 石渡 石垣 石飛 石神 毛利 安倍 安達 安斎 安武 安富 安彦 安芸 安宅 安室 安積 安楽 高梨 高桑 高杉 高良 高垣 高槻 高安 高市 高嶺 高辻 高須 高階 高添 高萩 高頭 高妻 高鳥 高取 高阪 高力 金光 金指 金杉 金親 金刺 金築 金剛 江尻 江頭 江連 江夏 江草 江角 江端 江幡 池亀 池端 池袋 池末 白鳥 白幡 白岩 白神 白須 白勢 白洲 白旗 白銀 宮前 宮武 宮腰 宮良 宮入 宮園 宮國 宮国 宮嵜 宮治 宮古 宮舘 武市 武者 武蔵 武政 武富 武末 武智 武知 武笠 武隈 武曽 武仲 万波 和気 和氣 和知 和智 和合 和食 和栗 和辻 馬込 馬籠 馬目 馬渡 馬杉 牛込 牛腸 梅垣 梅園 梅棹 成毛 成清 成富 成冨 成合 成相 向後 向笠 柳楽 柳樂 柳父 谷垣 谷合 谷貝 谷繁 谷亀 谷元 古市 古庄 古閑 古家 古舘 古館 古室 古俣 古郡 古性 古堅 吉武 吉成 吉良 吉行 吉留 吉弘 吉元 吉次 吉富 吉冨 吉益 吉光 吉廣 吉國 吉国 吉兼 吉積 吉開 吉清 吉植 吉海 吉備 吉仲 宗像 宗方 宗近 宗片 宗政 常盤 常磐 常陸 米持 米満 米良 米光 明智 明神 湯浅 湯淺 湯元 左近 甘利 甘粕 甘糟 紀伊 翁長 柴垣 時任 時枝 時政 時実 時吉 葉梨 葉狩 葉室 余語 余吾 余頃 夏目 夏秋 賀来 賀集 賀数 賀茂 陸奥 曾我 蘇我 許斐 唐鎌 唐渡 謝花 謝名 梁取 胡桃 朱雀 周防 周郷 周布 張替 仲座 仲程 仲摩 仲俣 芦名 芦刈 葛巻 熊切 田尻 田端 田所 田邉 田頭 田添 田幡 田仲 田染 田鍋 田伏 田爪 田巻 田副 田附 田籠 田牧 田近 田桐 杜若'.split(
    ' ',
  ),
)

/** How given names of Japan end: "田誠一郎" is nobody's Chinese name. */
const ofJapan = /[郎子彦介之朗]$|[\p{Script=Hiragana}\p{Script=Katakana}々ー]/u

const korean = new Set(
  '김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구민나진지엄원천방공현함변',
)
/** Names of elsewhere that begin alike. */
const notKorean = new Set(
  '안젤라 안토니 안드레 이사벨 이자벨 이레네 조나단 조세프 조지아 유니스 나탈리 나오미 나타샤 주디스 하이디 오드리 오스카 노엘라'.split(
    ' ',
  ),
)
const koreanCompound = /^(?:남궁|황보|제갈|사공|선우|서문|독고)/u
/** With these hardly any given name begins: two signs may be a given name alone. */
const surelyKorean = new Set('김박최')

const han = /^[\p{Script=Han}々]+$/u
const hangul = /^\p{Script=Hangul}+$/u

/**
 * A whole name that is written without a space, with one behind the family name where that can be known: "王 小明", "김 철수".
 * Any other text as it is: of "山田太郎" nobody can tell without knowing the family.
 */
export function withFamilyApart(name: string): string {
  const end = han.test(name) ? endOfChinese(name) : hangul.test(name) ? endOfKorean(name) : 0
  return end === 0 ? name : `${name.slice(0, end)} ${name.slice(end)}`
}

/** Signs of the family name; 0 where it cannot be told. Signs beyond the basic plane are in no list. */
function endOfChinese(name: string): number {
  if (compound.test(name)) return name.length === 3 || name.length === 4 ? 2 : 0
  const [first = '', second = ''] = name
  const isOfJapan = ofPlaces.has(second) || familiesOfJapan.has(first + second) || ofJapan.test(name)
  const isTold = chinese.has(first) && !isOfJapan
  return isTold && (name.length === 2 || name.length === 3) ? 1 : 0
}

function endOfKorean(name: string): number {
  if (koreanCompound.test(name) && name.length === 4) return 2
  const [first = ''] = name
  if (name.length === 2) return surelyKorean.has(first) ? 1 : 0
  return name.length === 3 && korean.has(first) && !notKorean.has(name) ? 1 : 0
}
