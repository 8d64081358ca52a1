using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using Connectors.Domain.Ids;
using Connectors.Domain.Updating.Planning;

namespace Connectors.Domain.Tests.Ids;

/// <summary>Ids are written and read as identifiers.</summary>
public sealed class IdTests
{
    private const string Text = "01a22c39-9b95-7000-9383-c78d8f52429a";

    [Fact]
    public void An_id_reads_as_its_identifier()
    {
        var id = RunId.Parse(Text, CultureInfo.InvariantCulture);

        Assert.Equal(Text, $"{id}");
        Assert.Equal(Text, id.Value.ToString());
    }

    [Theory]
    [InlineData(Text, true)]
    [InlineData("01A22C399B9570009383C78D8F52429A", true)]
    [InlineData("", false)]
    [InlineData(null, false)]
    [InlineData("9b95", false)]
    public void Anything_else_is_no_id(string? text, bool isId)
    {
        Assert.Equal(isId, RunId.TryParse(text, CultureInfo.InvariantCulture, out var id));
        Assert.Equal(isId ? new Guid(Text) : Guid.Empty, id.Value);
    }

    [Fact]
    public void In_JSON_an_id_is_a_text_and_a_name()
    {
        var id = RunId.Parse(Text, CultureInfo.InvariantCulture);
        var json = JsonSerializer.Serialize(new Dictionary<RunId, RunId?> { [id] = id, [default] = null });

        Assert.Equal($$"""{"{{Text}}":"{{Text}}","00000000-0000-0000-0000-000000000000":null}""", json);
        Assert.Equal(id, JsonSerializer.Deserialize<Dictionary<RunId, RunId?>>(json)![id]);
    }

    [Fact]
    public void A_difference_of_plans_is_kept_as_it_was_before_ids_had_a_form_in_JSON()
    {
        PlanDifference added = new PlanDifference.AlongsideAdded(InstalledId.Parse(Text, CultureInfo.InvariantCulture));
        var json = JsonSerializer.Serialize(added);

        Assert.Equal($$$"""{"$type":"alongside-added","Beside":{"Value":"{{{Text}}}"}}""", json);
        Assert.Equal(added, JsonSerializer.Deserialize<PlanDifference>(json));
    }

    [Fact]
    public void Every_type_of_id_has_its_JSON() => Assert.All(
        typeof(IId<>).Assembly.GetTypes()
            .Where(type => type.IsValueType && type.GetInterfaces().Any(one => one.Name == typeof(IId<>).Name)),
        type => Assert.Equal(
            typeof(IdInJson<>).MakeGenericType(type), type.GetCustomAttribute<JsonConverterAttribute>()?.ConverterType));
}
