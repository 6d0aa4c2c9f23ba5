package netlang.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import netlang.dsl.message.Message;
import netlang.dsl.message.Speaker;
import netlang.dsl.subnet.AddressFacts;
import netlang.dsl.subnet.Demand;
import netlang.dsl.subnet.Fit;
import netlang.dsl.subnet.Misfit;
import netlang.dsl.subnet.Request;
import netlang.dsl.subnet.Strategy;
import netlang.dsl.subnet.SubnetPlan;
import netlang.dsl.subnet.report.FactsData;
import netlang.dsl.subnet.report.FactsDerivation;
import netlang.dsl.subnet.report.FactsPage;
import netlang.dsl.subnet.report.MisfitPage;
import netlang.dsl.subnet.report.Page;
import netlang.dsl.subnet.report.PlanData;
import netlang.dsl.subnet.report.PlanDerivation;
import netlang.dsl.subnet.report.PlanPage;
import netlang.dsl.subnet.report.PlanSource;
import netlang.dsl.subnet.report.StrategyComparison;
import netlang.dsl.value.Addresses;
import netlang.dsl.value.Problem;
import netlang.dsl.value.Read;
import netlang.run.UserError;
import netlang.sim.addr.InterfaceAddress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code netlang plan}: what an address says, and how a block is divided. */
@Command(
    name = "plan",
    description = "Shows what an address and its mask say, or divides a block into subnets.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:the plan fits",
      "1:it does not; a counter-proposal is printed",
      "2:wrong usage, or an address that is none"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  netlang plan 103.9.32.146/26                          what the address says",
      "  netlang plan 103.9.32.146/26 --explain                the same, bit by bit",
      "  netlang plan 103.9.32.0/24 --subnets 12 --hosts 12    twelve branches",
      "  netlang plan 103.9.32.0/24 --hosts 12                 as many as there can be",
      "  netlang plan 10.0.0.0/16 office=200 lab=60 wan=2      each its own size",
      "  netlang plan 10.0.0.0/16 'branch[1..12]=50' wan=/31   many of a kind",
      "  netlang plan 10.0.0.0/16 --into 4                     four equal parts",
      "  netlang plan 10.0.0.0/24 10.0.0.128/25                do they overlap?"
    })
final class PlanCommand implements Callable<Integer> {

  private final Console console;
  private final Language language;

  @Mixin private final LanguageOption spoken;

  @Parameters(
      paramLabel = "SUBNET|NAME=HOSTS",
      arity = "1..*",
      description = {
        "an address with its mask, as 10.1.1.10/24 or 10.1.1.10/255.255.255.0;",
        "what is asked of it: office=200 for 200 hosts, 'branch[1..12]=12', or wan=/31"
      })
  private List<String> arguments;

  @Option(names = "--subnets", paramLabel = "N", description = "so many subnets, each with --hosts")
  private Integer subnets;

  @Option(
      names = "--hosts",
      paramLabel = "N",
      description = "hosts of each subnet; without --subnets: as many subnets as there can be")
  private Long hosts;

  @Option(names = "--into", paramLabel = "N", description = "so many equal parts")
  private Integer parts;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "of the subnets that are only counted (net)")
  private String name = "net";

  @Option(
      names = "--strategy",
      paramLabel = "STRATEGY",
      description = {
        "equal: all of one size; vlsm: each its own size; octets: /8, /16, /24 only",
        "(equal if all ask for the same, otherwise vlsm)"
      })
  private Strategy strategy;

  @Option(names = "--explain", description = "shows how it is derived, in binary")
  private boolean explain;

  @Option(names = "--compare", description = "compares the strategies")
  private boolean compare;

  @Option(names = "--wide", description = "addresses in full in the table")
  private boolean wide;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "one of: ${COMPLETION-CANDIDATES} (table); net is text of the language")
  private PlanFormat format = PlanFormat.TABLE;

  PlanCommand(Console console, Language language) {
    this.console = console;
    this.language = language;
    this.spoken = new LanguageOption(language.speaker());
  }

  @Override
  public Integer call() {
    List<InterfaceAddress> blocks = new ArrayList<>();
    DemandArguments asked = new DemandArguments();
    for (String argument : arguments) {
      if (DemandArguments.isDemand(argument)) asked.add(argument);
      else blocks.add(read(argument));
    }
    if (blocks.isEmpty())
      throw new UserError(
          Message.of("which block is to be divided? Write it first, as in 10.0.0.0/16"));
    boolean plans = !asked.demands().isEmpty() || subnets != null || hosts != null || parts != null;
    if (!plans) return facts(blocks.stream().map(AddressFacts::new).toList());
    if (blocks.size() > 1)
      throw new UserError(
          Message.of("a plan divides one block, here are %s: %s", blocks.size(), blocks));
    return plan(request(block(blocks.get(0)), asked));
  }

  private InterfaceAddress read(String argument) {
    if (argument.endsWith(".net"))
      throw new UserError(
          Message.of("%s is a file; a plan needs a block, as in 10.0.0.0/16", argument));
    Read<InterfaceAddress> read = Addresses.interfaceAddress(argument);
    if (read.isGood()) return read.get();
    Problem problem = read.problem();
    int slash = argument.indexOf('/');
    boolean isHalf = slash >= 0 && !problem.suggestion().contains("/");
    throw new UserError(
        (isHalf ? problem.followedBy(argument.substring(slash)) : problem).message());
  }

  private int facts(List<AddressFacts> all) {
    Page page = page();
    switch (format) {
      case CSV -> new FactsData(page).printCsv(all);
      case JSON -> new FactsData(page).printJson(all);
      case NET ->
          throw new UserError(
              Message.of("--format net needs a plan: add --subnets, --into or NAME=HOSTS"));
      case TABLE -> {
        for (AddressFacts facts : all) {
          if (facts != all.get(0)) page.print("");
          new FactsPage(page).print(facts);
          if (explain) {
            page.print("");
            new FactsDerivation(page).print(facts);
          }
        }
        if (all.size() > 1) {
          page.print("");
          new FactsPage(page).printOverlaps(all);
        }
      }
    }
    return ExitStatus.OK;
  }

  private Request request(AddressFacts block, DemandArguments asked) {
    if (parts != null) return partition(block, asked);
    if (subnets != null && hosts == null)
      throw new UserError(
          Message.of("--subnets needs --hosts, how many hosts each has; for equal parts: --into"));
    if (subnets != null && subnets < 1 || hosts != null && hosts < 1)
      throw new UserError(Message.of("a number of subnets is at least 1, and one of hosts, too"));
    asked.checkName(name);
    if (format == PlanFormat.NET) asked.checkLanguageNames();
    if (hosts != null) {
      long count = subnets == null ? asManyAsFit(block) : subnets;
      asked.checkCount(asked.demands().size() + count);
      asked.add(name + "[1.." + count + "]=" + hosts);
    }
    return new Request(block.network(), strategyFor(asked.demands()), asked.demands());
  }

  /** At least one, so that it can be said why none fits. */
  private long asManyAsFit(AddressFacts block) {
    Strategy chosen = strategy == null ? Strategy.EQUAL : strategy;
    long one = new Request(block.network(), chosen, List.of(new Demand(name, hosts))).needed();
    return Math.max(1, block.network().size() / one);
  }

  private Request partition(AddressFacts block, DemandArguments asked) {
    if (strategy != null || subnets != null || hosts != null || !asked.demands().isEmpty())
      throw new UserError(
          Message.of("--into makes equal parts; it goes with nothing else that asks for subnets"));
    if (parts < 1) throw new UserError(Message.of("--into needs a number of parts, at least 1"));
    asked.checkCount(parts);
    asked.checkName(name);
    return Request.into(block.network(), name, parts);
  }

  private Strategy strategyFor(List<Demand> demands) {
    if (strategy != null) return strategy;
    boolean alike = demands.stream().mapToInt(Demand::length).distinct().count() == 1;
    return alike ? Strategy.EQUAL : Strategy.VLSM;
  }

  private AddressFacts block(InterfaceAddress written) {
    AddressFacts facts = new AddressFacts(written);
    if (!facts.isNetwork())
      console.complain(
          "netlang: "
              + speaker()
                  .say(
                      Message.of(
                          "%s is an address in %s, which is divided", written, facts.network())));
    return facts;
  }

  private int plan(Request request) {
    SubnetPlan plan = request.answer();
    if (plan instanceof Fit fit) print(fit);
    else print((Misfit) plan);
    return plan.fits() ? ExitStatus.OK : ExitStatus.EXPECTATION_FAILED;
  }

  private void print(Fit plan) {
    Page page = page();
    switch (format) {
      case CSV -> new PlanData(page).printCsv(plan);
      case JSON -> new PlanData(page).printJson(plan);
      case NET -> PlanSource.print(plan, page.out());
      case TABLE -> {
        new PlanPage(page, wide).print(plan);
        if (explain) {
          explainSizes(page, plan.request());
          page.print("");
          new PlanDerivation(page).printBits(plan);
        }
        if (compare) compare(page, plan.request());
      }
    }
  }

  /** CSV and text of the language have no words for it. */
  private void print(Misfit plan) {
    switch (format) {
      case JSON -> new PlanData(page()).printJson(plan);
      case CSV, NET ->
          new MisfitPage(new Page(speaker().language(), console::complain)).print(plan);
      case TABLE -> {
        new MisfitPage(page()).print(plan);
        if (explain) explainSizes(page(), plan.request());
        if (compare) compare(page(), plan.request());
      }
    }
  }

  private void explainSizes(Page page, Request request) {
    page.print("");
    if (parts != null) new PlanDerivation(page).printParts(request);
    else new PlanDerivation(page).printSizes(request);
  }

  private static void compare(Page page, Request request) {
    page.print("");
    new StrategyComparison(page).print(request);
  }

  private Page page() {
    return new Page(speaker().language(), console::print);
  }

  private Speaker speaker() {
    return language.speaker();
  }
}
