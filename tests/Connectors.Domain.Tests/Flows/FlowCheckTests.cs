using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Flows;

namespace Connectors.Domain.Tests.Flows;

public sealed class FlowCheckTests
{
    // r receives, R receives and uses what came before, q does so in a value of its own,
    // s sends what came before, S sends something of its own, - is missing.
    [Theory]
    [InlineData("", "")]
    [InlineData("r", ".")]
    [InlineData("rs", "..")]
    [InlineData("rss", "...")]
    [InlineData("s", "!")]
    [InlineData("S", ".")]
    [InlineData("sr", "!x")]
    [InlineData("rr", ".x")]
    [InlineData("rR", "..")]
    [InlineData("rq", "..")]
    [InlineData("R", ".")]
    [InlineData("-s", "..")]
    public void What_hardly_anybody_wants_is_said_before_it_runs(string shapes, string warnings) =>
        Assert.Equal(warnings, string.Concat(FlowCheck.Of([.. shapes.Select(shape => (EndpointOf(shape), shape == 'q'))]).Select(SignOf)));

    private static Endpoint? EndpointOf(char shape) => shape switch
    {
        'r' or 'q' => new Endpoint { Key = "r" },
        'R' => new Endpoint { Key = "R", Query = [new NamedValue { Key = "ids", Value = "{{payload}}" }] },
        's' => new Endpoint { Key = "s", Method = "POST", Body = "{ \"order\": {{payload}} }" },
        'S' => new Endpoint { Key = "S", Method = "POST", Body = "{}" },
        _ => null,
    };

    private static char SignOf(FlowWarning? warning) => warning switch
    {
        FlowWarning.SendsNothing => '!',
        FlowWarning.DropsRecords => 'x',
        _ => '.'
    };
}
