using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Requests.Fields;
using Connectors.Domain.Requests.Passing;

namespace Connectors.Domain.Tests.Requests.Passing;

/// <summary>Which fields of the records of a step matter to the steps after it.</summary>
public sealed class RecordReadsTests
{
    private static readonly string[] Places = ["id", "state", "customer.mail", "lines[].sku", "lines[].note", "taxes[].rate"];

    /// <summary>The step itself and the steps after it, each as “key=text;key=text”, and the places that they read.</summary>
    [Theory]
    [InlineData("", "to={{ customer.mail }}", "customer.mail")]
    [InlineData("", "to={{ customer }}", "customer.mail")]
    [InlineData("", "to={{ record.id }} {{ lines[0].sku }}", "id|lines[].sku")]
    [InlineData("", "to={{ lines.first.note }}", "lines[].note")]
    [InlineData("", "to={{ lines.size }}", "lines[].sku|lines[].note")]
    [InlineData("", "to={{ record }}", "id|state|customer.mail|lines[].sku|lines[].note|taxes[].rate")]
    [InlineData("", "fields[o.lines[]]={{ lines }};fields[o.lines[].s]={{ sku }}", "lines[].sku|lines[].note")]
    [InlineData("", "fields[o.lines[].s]={{ item.rate }}", "taxes[].rate")]
    [InlineData("", "to=fixed", "")]
    [InlineData("", "to=x;where=state", "state")]
    [InlineData("", "", "")]
    [InlineData("", "a={{ id }}|b={{ state }}", "id")]
    [InlineData("", "a={{ id }};keep=found|b={{ state }} {{ found.mail }}|c={{ customer.mail }}", "id|state")]
    [InlineData("a={{ x }};keep=found", "b={{ found.state }} {{ id }}", "state")]
    [InlineData("a={{ x }};keep=found", "b={{ found }}", "id|state|customer.mail|lines[].sku|lines[].note|taxes[].rate")]
    public void A_later_step_reads_what_its_texts_and_conditions_name(string step, string later, string read)
    {
        var reads = RecordReads.Of(
            Values(step), later.Split('|').Select(Values), StepPreview.IsInList);

        Assert.Equal(read, string.Join('|', Places.Where(place => reads.Any(path => path.Concerns(FieldPlace.Parse(place)!)))));
    }

    private static Dictionary<string, string> Values(string step) => step
        .Split(';', StringSplitOptions.RemoveEmptyEntries)
        .Select(pair => pair.Split('=', 2))
        .SelectMany(pair => pair switch
        {
            ["keep", var name] => new Lookup(name, false, false).Stored,
            ["where", var name] => new Conditions([Condition.Entered(name, Comparison.HasValue, "")]).Stored,
            _ => [new(pair[0], pair[1])],
        })
        .ToDictionary();
}
