using Connectors.Domain.Requests.Passing;

namespace Connectors.Domain.Tests.Requests.Passing;

public sealed class LookupTests
{
    /// <summary>The record, what was found (one a line), and what goes on: first or all, kept or dropped without a match.</summary>
    [Theory]
    [InlineData("""{"id":1.10}""", """{"mail":"a"}|{"mail":"b"}""", false, false, """{"id":1.10,"customer":{"mail":"a"}}""")]
    [InlineData("""{"id":1}""", """{"mail":"a"}|{"mail":"b"}""", true, false, """{"id":1,"customer":[{"mail":"a"},{"mail":"b"}]}""")]
    [InlineData("""{"id":1}""", "", false, false, """{"id":1,"customer":null}""")]
    [InlineData("""{"id":1}""", "", true, false, """{"id":1,"customer":[]}""")]
    [InlineData("""{"id":1}""", "", false, true, null)]
    [InlineData("""{"id":1}""", "", true, true, null)]
    [InlineData("""{"id":1}""", "null", false, true, null)]
    [InlineData("""{"id":1}""", "[]", true, false, """{"id":1,"customer":[]}""")]
    [InlineData("""{"id":1}""", "{}", false, false, """{"id":1,"customer":null}""")]
    [InlineData("{}", """{"a":1}""", false, false, """{"customer":{"a":1}}""")]
    public void What_is_found_is_put_beside_the_record(string record, string found, bool isList, bool drops, string? result) =>
        Assert.Equal(new LookedUp(result, null), new Lookup("customer", isList, drops).Put(record, Lines(found)));

    [Theory]
    [InlineData("""{"customer":1}""", LookupFault.NameTaken)]
    [InlineData("[1]", LookupFault.NoObject)]
    [InlineData("text", LookupFault.NoObject)]
    public void What_cant_be_put_beside_a_record_is_a_fault(string record, LookupFault fault) =>
        Assert.Equal(new LookedUp(null, fault), new Lookup("customer", false, false).Put(record, ["1"]));

    [Theory]
    [InlineData("customer", null)]
    [InlineData("our_customer-2", null)]
    [InlineData("", "Enter a name, such as customer.")]
    [InlineData("record", "record has another meaning. Choose another name.")]
    [InlineData("item", "item has another meaning. Choose another name.")]
    [InlineData("the customer", "Use letters, digits, - and _, at most 40, and begin with a letter.")]
    [InlineData("2nd", "Use letters, digits, - and _, at most 40, and begin with a letter.")]
    public void A_name_is_one_that_texts_can_use(string name, string? fault) => Assert.Equal(fault, Lookup.FaultOf(name));

    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public void A_look_up_is_stored_among_the_values_of_a_step(bool isList, bool drops)
    {
        var lookup = new Lookup("customer", isList, drops);

        Assert.Equal(lookup, Lookup.Of(lookup.Stored.Append(new("id", "{{ id }}")).ToDictionary()));
        Assert.All(lookup.Stored, pair => Assert.True(PassingKeys.IsSetting(pair.Key)));
        Assert.Null(Lookup.Of(new Dictionary<string, string> { ["id"] = "{{ id }}" }));
    }

    private static string[] Lines(string found) => found.Split('|', StringSplitOptions.RemoveEmptyEntries);
}
