using System.Text;
using Connectors.Domain.Definitions;
using Connectors.Domain.Definitions.Faults;

namespace Connectors.Domain.Tests.Definitions;

public sealed class MemberLimitTests
{
    [Fact]
    public void A_connector_with_too_many_endpoints_is_refused_with_the_limit_and_the_remedy() =>
        Assert.Equal(
            [
                new Fault(
                    "/endpoints",
                    "endpoints has 40,000 entries, and 10,000 is the limit. Remove unused ones, or split the connector."),
            ],
            Faults(ConnectorDefinition.Parse(Document(endpoints: 40_000))));

    [Fact]
    public void As_many_as_the_limit_are_accepted() =>
        Assert.Empty(Faults(ConnectorDefinition.Parse(Document(DefinitionLimits.Endpoints, variables: DefinitionLimits.Members))));

    [Fact]
    public void Every_other_list_has_a_limit_too() =>
        Assert.Equal(
            ["/variables", "/endpoints/0/query"],
            Faults(ConnectorDefinition.Parse(Document(endpoints: 1, variables: 1_001, query: 1_001))).Select(fault => fault.Pointer));

    [Fact]
    public void A_definition_from_before_the_limits_stays_readable() =>
        Assert.Empty(Faults(ConnectorDefinition.ParseKept(Document(endpoints: 40_000))));

    private static IReadOnlyList<Fault> Faults(DefinitionResult result) =>
        result is DefinitionResult.Refused refused ? refused.Faults : [];

    private static byte[] Document(int endpoints, int variables = 0, int query = 0)
    {
        var list = Enumerable.Range(0, endpoints).Select(number => $$"""{"key":"e{{number}}","query":[{{Keys(query)}}]}""");
        return Encoding.UTF8.GetBytes(
            $$"""
            {"format":"connector/1","name":"A","baseUrl":"https://a.example","variables":[{{Keys(variables)}}],
             "endpoints":[{{string.Join(',', list)}}]}
            """);
    }

    private static string Keys(int count) => string.Join(',', Enumerable.Range(0, count).Select(number => $$"""{"key":"k{{number}}"}"""));
}
