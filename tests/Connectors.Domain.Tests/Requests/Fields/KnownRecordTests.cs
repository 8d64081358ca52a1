using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Requests.Fields;
using Connectors.Domain.Requests.Passing;

namespace Connectors.Domain.Tests.Requests.Fields;

public sealed class KnownRecordTests
{
    private static readonly Dictionary<string, string> None = [];
    private static readonly Endpoint Orders = Receiving("id", "customer");
    private static readonly Endpoint Customers = Receiving("mail", "['e.mail']", "tags[]");

    [Fact]
    public void A_step_passes_on_what_its_endpoint_returns() =>
        Assert.Equal(["{{ mail }}", "{{ record['e.mail'] }}", "{{ tags }}"], Names((Orders, None), (Customers, None)));

    [Fact]
    public void A_look_up_passes_the_record_on_with_what_it_found_under_its_name()
    {
        Assert.Equal(
            ["{{ id }}", "{{ customer }}", "{{ found.mail }}", "{{ found['e.mail'] }}", "{{ found.tags }}"],
            Names((Orders, None), (Customers, Values(isList: false))));
        Assert.Equal(["{{ id }}", "{{ customer }}", "{{ found }}"], Names((Orders, None), (Customers, Values(isList: true))));
        Assert.Equal(["{{ id }}", "{{ customer }}", "{{ found }}"], Names((Orders, None), (Receiving(), Values(isList: false))));
    }

    [Fact]
    public void Names_are_unknown_only_where_everything_is_said_of_the_record()
    {
        Assert.True(KnownRecord.After([(Orders, None), (Receiving(), Values(isList: false))]).IsWhole);
        Assert.False(KnownRecord.After([(Receiving(), None), (Customers, Values(isList: false))]).IsWhole);
        Assert.False(KnownRecord.After([(Orders, None), (Receiving(), None)]).IsWhole);
        Assert.False(KnownRecord.After([]).IsWhole);
    }

    private static IReadOnlyList<string> Names(params (Endpoint?, IReadOnlyDictionary<string, string>)[] steps) =>
        RecordNames.Of(KnownRecord.After(steps).Fields);

    private static Dictionary<string, string> Values(bool isList) => new Lookup("found", isList, false).Stored.ToDictionary();

    private static Endpoint Receiving(params string[] returns) =>
        new() { Key = "e", Returns = [.. returns.Select(key => new Field { Key = key })] };
}
