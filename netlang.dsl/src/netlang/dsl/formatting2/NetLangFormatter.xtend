package netlang.dsl.formatting2

import java.util.List
import netlang.dsl.expression.Binary
import netlang.dsl.expression.Call
import netlang.dsl.expression.Expression
import netlang.dsl.net.AddressProbe
import netlang.dsl.net.Body
import netlang.dsl.net.Flow
import netlang.dsl.net.InOrder
import netlang.dsl.net.IpNode
import netlang.dsl.net.Link
import netlang.dsl.net.Listener
import netlang.dsl.net.NetFile
import netlang.dsl.net.Network
import netlang.dsl.net.Nic
import netlang.dsl.net.Port
import netlang.dsl.net.Quantity
import netlang.dsl.net.Repetition
import netlang.dsl.net.Scenario
import netlang.dsl.net.ScenarioBody
import netlang.dsl.net.Step
import netlang.dsl.net.Switch
import netlang.dsl.net.TcpSettings
import netlang.dsl.net.Traffic
import netlang.dsl.template.Block
import netlang.dsl.template.Choice
import netlang.dsl.template.Constant
import netlang.dsl.template.Dimension
import netlang.dsl.template.Import
import netlang.dsl.template.Kind
import netlang.dsl.template.Loop
import netlang.dsl.template.Module
import netlang.dsl.template.PathStep
import netlang.dsl.template.Plan
import netlang.dsl.template.PlannedSubnet
import netlang.dsl.template.ScenarioLoop
import netlang.dsl.template.Selector
import netlang.dsl.template.SettingLoop
import netlang.dsl.template.Subnet
import netlang.dsl.value.TcpEntry
import org.eclipse.emf.ecore.EObject
import org.eclipse.xtext.formatting2.AbstractFormatter2
import org.eclipse.xtext.formatting2.IFormattableDocument
import org.eclipse.xtext.formatting2.regionaccess.ISemanticRegion

import static netlang.dsl.expression.ExpressionPackage.Literals.BINARY__OPERATOR
import static netlang.dsl.net.NetPackage.Literals.QUANTITY__UNIT

/**
 * Says of each element where its block and its statements are. What has no rule here has one blank between its words, on
 * one line.
 */
class NetLangFormatter extends AbstractFormatter2 {

  static val BLANKS_BETWEEN_SETTINGS = 3

  Layout layout

  def dispatch void format(NetFile it, extension IFormattableDocument document) {
    if (textRegionAccess.hasSyntaxError) {
      return
    }
    layout = new Layout(textRegionAccess)
    val elements = eContents.sortBy[firstWord.offset]
    elements.forEach [ element, i |
      val grouped = i > 0 && element.isOneLine && elements.get(i - 1).isOneLine
      element.firstWord.before.lines(if (grouped) 1 else 2, 2, 2)
    ]
    allSemanticRegions.head.before.lines(0, 0, 2)
    punctuation
    eContents.forEach[format]
    layout.settle.forEach[addReplacer]
  }

  def dispatch void format(Network it, extension IFormattableDocument document) {
    if (opening !== null) {
      layout.longBlock(opening, closing, declarations)
    } else {
      regionFor.keyword('=').before.column = true
      regionFor.keyword('(').before.blanks = 0
    }
    eContents.forEach[format]
  }

  def dispatch void format(Module it, extension IFormattableDocument document) {
    regionFor.keyword('(').before.blanks = 0
    layout.longBlock(opening, closing, declarations)
    eContents.forEach[format]
  }

  def dispatch void format(Loop it, extension IFormattableDocument document) {
    range(from, to)
    layout.block(opening, closing, declarations, BLANKS_BETWEEN_SETTINGS)
    eContents.forEach[format]
  }

  def dispatch void format(Block it, extension IFormattableDocument document) {
    layout.block(opening, closing, declarations, BLANKS_BETWEEN_SETTINGS)
    eContents.forEach[format]
  }

  def dispatch void format(Choice it, extension IFormattableDocument document) {
    eContents.forEach[format]
    if (!(eContainer instanceof Choice)) {
      layout.alike(blocks.map[opening])
    }
  }

  def dispatch void format(Constant it, extension IFormattableDocument document) {
    regionFor.keyword('=').before.column = true
    eContents.forEach[format]
  }

  def dispatch void format(Kind it, extension IFormattableDocument document) {
    regionFor.keyword('=').before.column = true
    (link ?: node).alignBlock
    eContents.forEach[format]
  }

  def dispatch void format(Subnet it, extension IFormattableDocument document) {
    if (firstWord.previousSemanticRegion.text == 'subnet') {
      regionFor.keyword('=').before.column = true
      alignBlock
    }
    settings('gateway', 'pool')
    eContents.forEach[format]
  }

  def dispatch void format(Plan it, extension IFormattableDocument document) {
    layout.block(opening, closing, subnets.map[firstWord], BLANKS_BETWEEN_SETTINGS)
    eContents.forEach[format]
  }

  // the numbers stand one below the other by their ends
  def dispatch void format(PlannedSubnet it, extension IFormattableDocument document) {
    firstWord.before.kind = 'planned subnet'
    hosts.firstWord.before => [number |
      number.column = true
      number.columnEnd = regionFor.keyword('hosts').before
    ]
    alignBlock
    settings('gateway', 'pool')
    eContents.forEach[format]
  }

  def dispatch void format(Dimension it, extension IFormattableDocument document) {
    range(from, to)
    eContents.forEach[format]
  }

  def dispatch void format(Selector it, extension IFormattableDocument document) {
    range(from, to)
    eContents.forEach[format]
  }

  def dispatch void format(PathStep it, extension IFormattableDocument document) {
    regionForEObject.nextSemanticRegion => [
      before.blanks = 0
      after.blanks = 0
    ]
    eContents.forEach[format]
  }

  def dispatch void format(Binary it, extension IFormattableDocument document) {
    regionFor.feature(BINARY__OPERATOR) => [ sign |
      if (#['and', 'or'].contains(sign.text)) {
        sign.before.mayBreak = true
      }
    ]
    eContents.forEach[format]
  }

  def dispatch void format(Call it, extension IFormattableDocument document) {
    val opening = regionFor.keyword('(')
    if (opening !== null) {
      opening.before.blanks = 0
    }
    eContents.forEach[format]
  }

  def dispatch void format(IpNode it, extension IFormattableDocument document) {
    settings(#[tcp] + repetitions, 'ip', 'mac', 'mtu', 'promiscuous', 'nic', 'gateway', 'route', 'arp', 'arp-timeout', 'listen',
      'tcp')
    alignBlock
    eContents.forEach[format]
  }

  def dispatch void format(SettingLoop it, extension IFormattableDocument document) {
    range(from, to)
    settings('route', 'arp', 'listen')
    eContents.forEach[format]
  }

  def dispatch void format(Nic it, extension IFormattableDocument document) {
    settings('ip', 'mac', 'mtu', 'promiscuous')
    alignBlock
    eContents.forEach[format]
  }

  def dispatch void format(Switch it, extension IFormattableDocument document) {
    settings('ports', 'port', 'ageing')
    alignBlock
    eContents.forEach[format]
  }

  def dispatch void format(Port it, extension IFormattableDocument document) {
    settings('mac')
    alignBlock
  }

  def dispatch void format(Listener it, extension IFormattableDocument document) {
    settings('reply')
  }

  def dispatch void format(Link it, extension IFormattableDocument document) {
    settings('rate', 'delay', 'loss', 'bit-errors', 'queue', 'ecn-mark', 'mtu')
    alignBlock
    eContents.forEach[format]
  }

  def dispatch void format(Flow it, extension IFormattableDocument document) {
    regionFor.keyword('=').before.column = true
    traffic.alignBlock
    eContents.forEach[format]
  }

  def dispatch void format(Traffic it, extension IFormattableDocument document) {
    settings(#[tcp] + dialogue, 'count', 'interval', 'rate', 'for', 'size', 'ttl', 'df', 'timeout', 'method', 'probes',
      'max-hops', 'reply', 'playback', 'tcp')
    eContents.forEach[format]
  }

  def dispatch void format(TcpSettings it, extension IFormattableDocument document) {
    settings(TcpEntry.of(it).map[word])
  }

  def dispatch void format(Repetition it, extension IFormattableDocument document) {
    settings(steps)
    eContents.forEach[format]
  }

  def dispatch void format(Scenario it, extension IFormattableDocument document) {
    val statements = regionFor.keywords('seed', 'until', 'allow', 'tcp') + #[tcp].firstWords + events
    layout.longBlock(opening, closing, statements.sortBy[offset])
    eContents.forEach[format]
  }

  def dispatch void format(ScenarioLoop it, extension IFormattableDocument document) {
    range(from, to)
    layout.block(opening, closing, events.sortBy[offset], BLANKS_BETWEEN_SETTINGS)
    eContents.forEach[format]
  }

  def dispatch void format(Step it, extension IFormattableDocument document) {
    if (time !== null) {
      action.firstWord.before => [
        column = true
        blanks = BLANKS_BETWEEN_SETTINGS
      ]
    }
    eContents.forEach[format]
  }

  def dispatch void format(AddressProbe it, extension IFormattableDocument document) {
    settings('count')
  }

  def dispatch void format(InOrder it, extension IFormattableDocument document) {
    layout.block(opening, closing, sightings.map[firstWord], 1)
    eContents.forEach[format]
  }

  // 100 Mbit/s, but 50/s
  def dispatch void format(Quantity it, extension IFormattableDocument document) {
    val unit = regionFor.feature(QUANTITY__UNIT)
    if (unit !== null && unit.text.startsWith('/')) {
      unit.before.blanks = 0
    }
  }

  /** Everything or, if the request names a region, what lies in it: but the whole file has to be looked at. */
  override shouldFormat(Object element, IFormattableDocument document) {
    // implied NICs and ports have no text
    !(element instanceof EObject) || (element as EObject).regionForEObject !== null
  }

  private def void punctuation(NetFile it) {
    for (sign : allRegionsFor.keywords('.', ':')) {
      // 10:20:30 : 40, read together, would be one word
      val blanks = if (sign.text == ':' && sign.previousSemanticRegion.text.contains(':')) 1 else 0
      sign.before.blanks = blanks
      sign.after.blanks = blanks
    }
    for (sign : allRegionsFor.keywords('(', '[')) {
      sign.after.blanks = 0
    }
    for (sign : allRegionsFor.keywords('[', ']', ')')) {
      sign.before.blanks = 0
    }
    for (sign : allRegionsFor.keywords(',', ';')) {
      sign.before.blanks = 0
      sign.after.mayBreak = true
    }
    allRegionsFor.keywords('--', 'with', 'has', 'otherwise').forEach[before.mayBreak = true]
  }

  /** Of few words: several may stand in adjacent lines. */
  private def isOneLine(EObject it) {
    switch it {
      Import, Constant, Kind: true
      Network: opening === null
      default: false
    }
  }

  private def List<ISemanticRegion> declarations(Body it) {
    val words = regionFor.keywords('host', 'router', 'switch', 'link', 'flow', 'subnet', 'allow', 'tcp')
    val elements = networks + plans + constants + loops + choices + #[tcp]
    (words + elements.firstWords).sortBy[offset]
  }

  private def events(ScenarioBody it) {
    (steps + expectations + repetitions).firstWords
  }

  /** All blocks of a condition. */
  private def List<Block> blocks(Choice it) {
    (#[then, otherwise].filterNull + (if (next === null) #[] else next.blocks)).toList
  }

  /** 1..3, but i + 1 .. 2 * i. */
  private def range(EObject it, Expression from, Expression to) {
    val sign = regionFor.keyword('..')
    if (sign !== null && !from.isComposed && !to.isComposed) {
      sign.before.blanks = 0
      sign.after.blanks = 0
    }
  }

  private def isComposed(Expression it) {
    it instanceof Binary && regionFor.keyword('(') === null
  }

  private def void settings(EObject it, String... words) {
    settings(#[], words)
  }

  /** Those that begin with one of the words of the element's own rule, and those that are elements themselves. */
  private def void settings(EObject it, Iterable<? extends EObject> elements, String... words) {
    if (opening !== null) {
      val statements = regionFor.keywords(words) + elements.firstWords
      layout.block(opening, closing, statements.sortBy[offset], BLANKS_BETWEEN_SETTINGS)
    }
  }

  /** Of those that are there. */
  private def firstWords(Iterable<? extends EObject> it) {
    filterNull.map[firstWord]
  }

  private def void alignBlock(EObject it) {
    if (opening !== null) {
      opening.before.column = true
    }
  }

  private def opening(EObject it) {
    regionFor.keyword('{')
  }

  // the last: a block that is said twice is not in the model but for its words
  private def closing(EObject it) {
    regionFor.keywords('}').lastOrNull
  }

  private def firstWord(EObject it) {
    regionForEObject.allSemanticRegions.head
  }

  private def before(ISemanticRegion it) {
    layout.before(it)
  }

  private def after(ISemanticRegion it) {
    layout.after(it)
  }
}
